<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>BackupsDialog</name>
    <message>
        <source>从备份恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缘由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择其他备份文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择文件夹…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不再另存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复后，报告库回到备份时的样子。现在的内容会先自动备份，还可以再恢复回来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每天的备份另存一份到（如U盘）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有备份。可以选择存在别处的备份文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择备份文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在检查{file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}已通过检查：{reports}份报告，{notes}条批注。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其中{count}项内容与保存时不符，打开时会逐项说明：{names}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每天的备份另存到</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
