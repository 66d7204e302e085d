<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ColourButton</name>
    <message>
        <source>多种</source>
        <translation>several</translation>
    </message>
    <message>
        <source>颜色：{0}</source>
        <translation>Colour: {0}</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>红</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>橙</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>黄</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>绿</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>青</source>
        <translation>Teal</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>紫</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>灰</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>随类别</source>
        <translation>As category</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>筛选：引文、批注、标签中的字词</source>
        <translation>Filter: words in quotes, notes, tags</translation>
    </message>
    <message>
        <source>按字词筛选批注</source>
        <translation>Filter notes by words</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>作者</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>更多批注操作</source>
        <translation>More note actions</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>{0} / {1}条</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>共{1}条</source>
        <translation>{1} in all</translation>
    </message>
    <message>
        <source>未标</source>
        <translation>Unmarked</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>同事 {0}</source>
        <translation>Colleague {0}</translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>＋ 新标签</source>
        <translation>+ New tag</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>标签 {0}，{1}条</source>
        <translation>Tag {0}, notes: {1}</translation>
    </message>
    <message>
        <source>点一下筛选；把批注拖到这里加上这个标签</source>
        <translation>Click to filter; drop notes here to tag them</translation>
    </message>
</context>
</TS>
