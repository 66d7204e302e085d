<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>BookmarksPanel</name>
    <message>
        <source>书签和页码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按 Ctrl+D 在正在读的地方添加书签；在正文上点右键，可标出单行本的页码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有书签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{page}页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更改页码…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>此处为第N页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> 页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单行本页码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印发的单行本从这里开始是：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标出后，复制出处、批注和导出材料都以“第N页”开头。只写已知的页：两个标记相隔几页时写“第5—8页”，最后一个标记以后写“第N页起”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去掉这个标记</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
