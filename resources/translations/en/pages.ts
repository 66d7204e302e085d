<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>PageBar</name>
    <message>
        <source>上一页（PgUp）</source>
        <translation>Previous page (PgUp)</translation>
    </message>
    <message>
        <source>下一页（PgDn）</source>
        <translation>Next page (PgDn)</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>显示比例</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>显示比例（Ctrl + + − 0，或按住 Ctrl 滚动）</source>
        <translation>Zoom (Ctrl + + − 0, or scroll with Ctrl)</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>/ {0}页</source>
        <translation>/ {0}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>页面预览</source>
        <translation>Preview of the pages</translation>
    </message>
</context>
</TS>
