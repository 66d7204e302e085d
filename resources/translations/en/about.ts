<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>关于简报台</source>
        <translation>About Caoxian Desktop</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>许可证</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>简报台 {version}</source>
        <translation>Caoxian Desktop {version}</translation>
    </message>
    <message>
        <source>阅读、批注政府工作报告，导出简报材料。</source>
        <translation>Read and annotate government work reports, and export papers from them.</translation>
    </message>
    <message>
        <source>本程序不用于处理涉密文件。</source>
        <translation>Not for classified documents.</translation>
    </message>
    <message>
        <source>日志：</source>
        <translation>Log:</translation>
    </message>
    <message>
        <source>各个部分的许可证全文，以及如何更换 Qt 库：</source>
        <translation>The full licences of all parts, and how to replace Qt’s libraries:</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>部件</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>版本号</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>许可</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>部件、版本和许可证</source>
        <translation>Components, versions and licences</translation>
    </message>
    <message>
        <source>复制版本信息</source>
        <translation>Copy versions</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>新功能</source>
        <translation>What’s new</translation>
    </message>
    <message>
        <source>{version} 版</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
</TS>
