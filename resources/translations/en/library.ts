<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Library</name>
    <message>
        <source>已折叠</source>
        <translation>collapsed</translation>
    </message>
    <message>
        <source>已展开</source>
        <translation>expanded</translation>
    </message>
    <message>
        <source>{group}，{count}份，{how}</source>
        <translation>{group}, reports: {count}, {how}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>取消星标</source>
        <translation>Remove star</translation>
    </message>
    <message>
        <source>加星标</source>
        <translation>Add star</translation>
    </message>
    <message>
        <source>标签…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>校正标题和目录…</source>
        <translation>Correct title and contents…</translation>
    </message>
    <message>
        <source>用新版本替换…</source>
        <translation>Replace with a newer version…</translation>
    </message>
    <message>
        <source>全部版本（{count}）…</source>
        <translation>All versions ({count})…</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>彻底删除…</source>
        <translation>Delete for good…</translation>
    </message>
    <message>
        <source>{place} {year}年</source>
        <translation>{place} {year}</translation>
    </message>
    <message>
        <source>年份不明</source>
        <translation>Year unknown</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>级别不明</source>
        <translation>Level unknown</translation>
    </message>
    <message>
        <source>地方不明</source>
        <translation>Place unknown</translation>
    </message>
    <message>
        <source>{count}个版本</source>
        <translation>{count} versions</translation>
    </message>
    <message>
        <source>星标</source>
        <translation>Starred</translation>
    </message>
    <message>
        <source>{count}条批注</source>
        <translation>Notes: {count}</translation>
    </message>
    <message>
        <source>读入时有{count}处存疑</source>
        <translation>Doubtful on import: {count}</translation>
    </message>
    <message>
        <source>由旧版程序读取，可重新读取</source>
        <translation>Read by an older program; it can be read again</translation>
    </message>
    <message>
        <source>标签：{tags}</source>
        <translation>Tags: {tags}</translation>
    </message>
    <message>
        <source>{count}字</source>
        <translation>{count} chars</translation>
    </message>
    <message>
        <source>{count}万字</source>
        <translation>{count} × 10,000 characters</translation>
    </message>
    <message>
        <source>未打开过</source>
        <translation>never opened</translation>
    </message>
    <message>
        <source>今天{time}打开</source>
        <translation>opened {time}</translation>
    </message>
    <message>
        <source>{day}打开</source>
        <translation>opened {day}</translation>
    </message>
    <message>
        <source>今天{time}删除</source>
        <translation>deleted {time}</translation>
    </message>
    <message>
        <source>{day}删除</source>
        <translation>deleted {day}</translation>
    </message>
</context>
<context>
    <name>LibraryFilters</name>
    <message>
        <source>筛选：地方、年份、标签、拼音</source>
        <translation>Filter: place, year, tag, pinyin</translation>
    </message>
    <message>
        <source>筛选报告</source>
        <translation>Filter reports</translation>
    </message>
    <message>
        <source>星标</source>
        <translation>Starred</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>分组与排序</source>
        <translation>Group and sort</translation>
    </message>
    <message>
        <source>按省、市、县分组</source>
        <translation>Group by province, city, county</translation>
    </message>
    <message>
        <source>按级别分组</source>
        <translation>Group by level</translation>
    </message>
    <message>
        <source>按年份分组</source>
        <translation>Group by year</translation>
    </message>
    <message>
        <source>不分组</source>
        <translation>No groups</translation>
    </message>
    <message>
        <source>年份，新的在前</source>
        <translation>Year, newest first</translation>
    </message>
    <message>
        <source>地方</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>最近打开</source>
        <translation>Last opened</translation>
    </message>
    <message>
        <source>最近入库</source>
        <translation>Last imported</translation>
    </message>
    <message>
        <source>篇幅，长的在前</source>
        <translation>Length, longest first</translation>
    </message>
    <message>
        <source>批注，多的在前</source>
        <translation>Notes, most first</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>全部折叠</source>
        <translation>Collapse all</translation>
    </message>
    <message>
        <source>全部展开</source>
        <translation>Expand all</translation>
    </message>
    <message>
        <source>× 清除筛选</source>
        <translation>× Clear filters</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>报告库</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>清空…</source>
        <translation>Empty trash…</translation>
    </message>
    <message>
        <source>{there}份报告</source>
        <translation>Reports: {there}</translation>
    </message>
    <message>
        <source>回收站：{there}份</source>
        <translation>Trash: {there}</translation>
    </message>
    <message>
        <source>{shown}份，共{there}份</source>
        <translation>Shown: {shown} of {there}</translation>
    </message>
    <message>
        <source>已选{chosen}份，共{there}份</source>
        <translation>Selected: {chosen} of {there}</translation>
    </message>
    <message>
        <source>{count}份可重新读取</source>
        <translation>Can be read again: {count}</translation>
    </message>
    <message>
        <source>本版程序读法有改进，可重新读取。批注和更正都会保留。</source>
        <translation>This version reads reports better. Notes and corrections are kept when reports are read again.</translation>
    </message>
    <message>
        <source>返回报告库</source>
        <translation>To library</translation>
    </message>
    <message>
        <source>回收站 {count}</source>
        <translation>Trash {count}</translation>
    </message>
    <message>
        <source>没有符合的报告</source>
        <translation>No matching reports</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The trash is empty</translation>
    </message>
    <message>
        <source>报告库是空的</source>
        <translation>The library is empty</translation>
    </message>
    <message>
        <source>删除的报告会留在这里，随时可以恢复。</source>
        <translation>Deleted reports stay here and can be restored at any time.</translation>
    </message>
    <message>
        <source>打开报告…</source>
        <translation>Open report…</translation>
    </message>
    <message>
        <source>换几个字，或清除筛选。</source>
        <translation>Try other words, or clear the filters.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>拖入报告或文件夹，读过的都收在这里。</source>
        <translation>Drop reports or whole folders here; everything you read is kept here.</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>新标签，按回车加入</source>
        <translation>New tag, Enter to add</translation>
    </message>
    <message>
        <source>新标签</source>
        <translation>New tag</translation>
    </message>
    <message>
        <source>{count}份报告的标签</source>
        <translation>Tags of {count} reports</translation>
    </message>
    <message>
        <source>这份报告的标签</source>
        <translation>Tags of this report</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>全部版本</source>
        <translation>All versions</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>设为当前版本</source>
        <translation>Make current</translation>
    </message>
    <message>
        <source>报告库今后列出这个版本；其他版本和全部批注都保留。</source>
        <translation>The library will list this version; the others and all notes stay.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>批注和更正属于整份报告：打开哪个版本，都会按原文找到它们的位置。</source>
        <translation>Notes and corrections belong to the report as a whole: whichever version is open, they find their places by its words.</translation>
    </message>
    <message>
        <source>入库时间</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>篇幅</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>读取程序</source>
        <translation>Read by</translation>
    </message>
    <message>
        <source>当前</source>
        <translation>current</translation>
    </message>
    <message>
        <source>已打开</source>
        <translation>open</translation>
    </message>
    <message>
        <source>{importer}（旧）</source>
        <translation>{importer} (old)</translation>
    </message>
</context>
</TS>
