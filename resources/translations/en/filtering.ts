<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ColourButton</name>
    <message>
        <source>多种</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>颜色：{0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>红</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>橙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>黄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>绿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>青</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>蓝</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紫</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>灰</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随类别</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>筛选：引文、批注、标签中的字词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按字词筛选批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>颜色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更多</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更多批注操作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} / {1} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {1} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同事 {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>＋ 新标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标签 {0}，{1}条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点一下筛选；把批注拖到这里加上这个标签</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
