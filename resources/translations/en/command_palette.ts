<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>CommandPalette</name>
    <message>
        <source>现在不能用</source>
        <translation>Not available now</translation>
    </message>
    <message>
        <source>按名称查找命令</source>
        <translation>Find a command by name</translation>
    </message>
    <message>
        <source>命令的名称、拼音或首字母，如 导出、daochu、dc</source>
        <translation>Name of a command in English, Chinese or pinyin</translation>
    </message>
    <message>
        <source>命令的名称</source>
        <translation>Name of the command</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>没有这样的命令</source>
        <translation>No such command</translation>
    </message>
</context>
</TS>
