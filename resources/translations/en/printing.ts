<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>PrintDialog</name>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印进度</source>
        <translation>Printing progress</translation>
    </message>
    <message>
        <source>正在排版…</source>
        <translation>Laying out the pages…</translation>
    </message>
    <message>
        <source>打印内容</source>
        <translation>What to print</translation>
    </message>
    <message>
        <source>另存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>共%n页</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>取消打印</source>
        <translation>Cancel printing</translation>
    </message>
    <message>
        <source>这台电脑没有可用的打印机。可以先另存为 PDF，拿到别的电脑上打印；或在系统设置里添加打印机后再试。</source>
        <translation>This PC has no printer. Save as PDF and print it on another PC, or add a printer in the system settings and try again.</translation>
    </message>
    <message numerus="yes">
        <source>没有这样的页：这份材料共%n页。</source>
        <translation>
            <numerusform>No such page: this paper has %n page.</numerusform>
            <numerusform>No such page: this paper has %n pages.</numerusform>
        </translation>
    </message>
    <message>
        <source>正在打印…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>另存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>正在打印第{done}页，共{total}页</source>
        <translation>Printing page {done} of {total}</translation>
    </message>
    <message numerus="yes">
        <source>已送往打印机：%n页</source>
        <translation>
            <numerusform>Sent to the printer: %n page</numerusform>
            <numerusform>Sent to the printer: %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>已保存：{file}</source>
        <translation>Saved: {file}</translation>
    </message>
    <message>
        <source>已取消打印</source>
        <translation>Printing cancelled</translation>
    </message>
</context>
</TS>
