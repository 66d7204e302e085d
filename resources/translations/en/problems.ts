<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Problems</name>
    <message>
        <source>内容</source>
        <translation>text</translation>
    </message>
    <message>
        <source>去掉的{what}</source>
        <translation>Removed: {what}</translation>
    </message>
    <message>
        <source>存疑</source>
        <translation>Doubtful</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>For information</translation>
    </message>
    <message>
        <source>{group}（{count}处）</source>
        <translation>{group} ({count})</translation>
    </message>
    <message>
        <source>{part}：{words}</source>
        <translation>{part}: {words}</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>没有要说明的</source>
        <translation>Nothing to report</translation>
    </message>
    <message>
        <source>读入时没有去掉内容，也没有存疑之处。</source>
        <translation>Nothing was removed on import, and nothing is in doubt.</translation>
    </message>
    <message>
        <source>读入情况</source>
        <translation>Import notes</translation>
    </message>
</context>
</TS>
