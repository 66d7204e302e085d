<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>DialogButtons</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Remaining</name>
    <message>
        <source>还剩几秒</source>
        <translation>A few seconds left</translation>
    </message>
    <message>
        <source>约剩{count}秒</source>
        <translation>About {count} s left</translation>
    </message>
    <message>
        <source>约剩{count}分钟</source>
        <translation>About {count} min left</translation>
    </message>
    <message>
        <source>约剩{count}小时</source>
        <translation>About {count} h left</translation>
    </message>
</context>
</TS>
