<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Library</name>
    <message>
        <source>{group}，{count}份，{how}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryFilters</name>
    <message>
        <source>筛选：地方、年份、标签、拼音</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>级别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× 清空筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清空筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分组与排序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按省、市、县分组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按级别分组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按年份分组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不分组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年份，新的在前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近入库</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>篇幅，长的在前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批注，多的在前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>排序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部折叠</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部展开</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>报告库</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清空</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{there}份报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown}份，共{there}份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已选{chosen}份，共{there}份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}份可重新读取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本版程序读法有改进，可重新读取。批注和更正都会保留。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回报告库</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回收站 {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有符合的报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换几个字，或清空筛选。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告库是空的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拖入报告或整个文件夹，读过的都收在这里。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新标签，按回车加入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}份报告的标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份报告的标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>全部版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设为当前版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告库今后列出这个版本；其他版本和全部批注都保留。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批注和更正属于整份报告：打开哪个版本，都会按原文找到它们的位置。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入库时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>篇幅</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读取程序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{importer}（旧）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
