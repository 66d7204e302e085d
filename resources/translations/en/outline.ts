<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>OutlineModel</name>
    <message>
        <source>{0}…{1}，共{2}项</source>
        <translation>{0}…{1}: {2} items</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>筛选目录</source>
        <translation>Filter contents</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>没有目录</source>
        <translation>No contents</translation>
    </message>
    <message>
        <source>这份报告里没有找到章节标题。</source>
        <translation>No section headings were found in this report.</translation>
    </message>
    <message>
        <source>没有符合的章节</source>
        <translation>No matching sections</translation>
    </message>
    <message>
        <source>换几个字，或清除筛选。</source>
        <translation>Try other words, or clear the filter.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>给本节写批注</source>
        <translation>Write note on section</translation>
    </message>
    <message>
        <source>升一级</source>
        <translation>Promote</translation>
    </message>
    <message>
        <source>降一级</source>
        <translation>Demote</translation>
    </message>
    <message>
        <source>取消标题</source>
        <translation>Not a heading</translation>
    </message>
    <message>
        <source>校正标题和目录…</source>
        <translation>Correct title and contents…</translation>
    </message>
</context>
</TS>
