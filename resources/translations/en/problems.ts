<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>没有要说明的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读入时没有去掉内容，也没有存疑之处。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读入情况</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
