<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>BookmarksPanel</name>
    <message>
        <source>书签和页码</source>
        <translation>Bookmarks and pages</translation>
    </message>
    <message>
        <source>添加或删除书签</source>
        <translation>Add or remove bookmark</translation>
    </message>
    <message>
        <source>用“{act}”给正在读的地方加书签；在正文上点右键，可标出单行本的页码。</source>
        <translation>“{act}” marks the place you are reading. Right-click the text to set a page number of the printed booklet.</translation>
    </message>
    <message>
        <source>还没有书签</source>
        <translation>No bookmarks yet</translation>
    </message>
    <message>
        <source>第{page}页</source>
        <translation>Page {page}</translation>
    </message>
    <message>
        <source>更改页码…</source>
        <translation>Change page number…</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>在此处加书签</source>
        <translation>Add bookmark here</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>此处为第N页</source>
        <translation>Page N begins here</translation>
    </message>
    <message>
        <source>第{page}页</source>
        <translation>Page {page}</translation>
    </message>
    <message>
        <source>单行本页码</source>
        <translation>Page in the booklet</translation>
    </message>
    <message>
        <source>印发的单行本从这里开始是：</source>
        <translation>Page of the printed booklet that begins here:</translation>
    </message>
    <message>
        <source>标出后，复制出处、批注和导出材料都以“第N页”开头。只写已知的页：两个标记相隔几页时写“第5—8页”，最后一个标记以后写“第N页起”。</source>
        <translation>Citations, notes and exported papers will begin with the page (第N页). Only known pages are named: between marks several pages apart it says 第5—8页, after the last mark 第N页起.</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>去掉这个标记</source>
        <translation>Remove this mark</translation>
    </message>
</context>
</TS>
