<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>KeyEdit</name>
    <message>
        <source>快捷键：按下要用的键</source>
        <translation>Shortcut: press the key to use</translation>
    </message>
    <message>
        <source>按下要用的键</source>
        <translation>Press the key to use</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>更改快捷键</source>
        <translation>Change shortcuts</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>操作、拼音或按键，如 导出、dc、Ctrl+D</source>
        <translation>Act, pinyin or key, such as Ctrl+D</translation>
    </message>
    <message>
        <source>筛选快捷键</source>
        <translation>Filter shortcuts</translation>
    </message>
    <message>
        <source>改给这个操作</source>
        <translation>Use it for this act</translation>
    </message>
    <message>
        <source>不用快捷键</source>
        <translation>No shortcut</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>全部恢复默认</source>
        <translation>Reset all</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>操作和快捷键</source>
        <translation>Acts and shortcuts</translation>
    </message>
    <message>
        <source>不在菜单里</source>
        <translation>In no menu</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>默认：{keys}</source>
        <translation>Default: {keys}</translation>
    </message>
    <message>
        <source>点右边的框，按下新的键。</source>
        <translation>Click the box on the right and press the new key.</translation>
    </message>
    <message>
        <source>“{keys}”不能用：输入文字、在列表中移动要用它。</source>
        <translation>“{keys}” cannot be used: typing and moving in lists need it.</translation>
    </message>
    <message>
        <source>“{keys}”现在用于“{owner}”。改给“{act}”后，“{owner}”就没有这个键了。</source>
        <translation>“{keys}” is used for “{owner}”. Given to “{act}”, it no longer works for “{owner}”.</translation>
    </message>
    <message>
        <source>“{keys}”可能不起作用：{why}。</source>
        <translation>“{keys}” may not work: {why}.</translation>
    </message>
    <message>
        <source>仍然用这个键</source>
        <translation>Use it all the same</translation>
    </message>
    <message>
        <source>已改为“{keys}”。单个键只在光标位于正文时起作用。</source>
        <translation>Changed to “{keys}”. A single key acts only while the text has the focus.</translation>
    </message>
    <message>
        <source>已改为“{keys}”。</source>
        <translation>Changed to “{keys}”.</translation>
    </message>
    <message>
        <source>已恢复默认；{acts}不再用这个键。</source>
        <translation>Reset; it no longer works for {acts}.</translation>
    </message>
    <message>
        <source>已恢复默认。</source>
        <translation>Reset.</translation>
    </message>
    <message>
        <source>全部快捷键已恢复默认。</source>
        <translation>All shortcuts are as they were at first.</translation>
    </message>
</context>
</TS>
