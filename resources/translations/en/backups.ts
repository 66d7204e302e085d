<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>BackupsDialog</name>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>缘由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>选择其他备份文件…</source>
        <translation>Other backup file…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>选择文件夹…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>不再另存</source>
        <translation>Stop copying</translation>
    </message>
    <message>
        <source>恢复后，报告库回到备份时的样子。现在的内容会先自动备份，还可以再恢复回来。</source>
        <translation>Restoring takes the library back to the time of the backup. What it holds now is backed up first, so you can come back to it.</translation>
    </message>
    <message>
        <source>每天的备份另存一份到（如U盘）</source>
        <translation>Also copy each day’s backup to (a USB stick, for example)</translation>
    </message>
    <message>
        <source>恢复…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>还没有备份。可以选择存在别处的备份文件。</source>
        <translation>There are no backups yet. You can choose a backup file kept elsewhere.</translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>报告库备份</source>
        <translation>Library backup</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>选择备份文件</source>
        <translation>Choose backup file</translation>
    </message>
    <message>
        <source>正在检查{file}…</source>
        <translation>Checking {file}…</translation>
    </message>
    <message>
        <source>{file}已通过检查：{reports}份报告，{notes}条批注。</source>
        <translation>{file} is sound. Reports: {reports}, notes: {notes}.</translation>
    </message>
    <message>
        <source>其中{count}项内容与保存时不符，打开时会逐项说明：{names}。</source>
        <translation> Items that differ from what was saved: {count}; each is explained when you open it: {names}.</translation>
    </message>
    <message>
        <source>确认恢复</source>
        <translation>Confirm restore</translation>
    </message>
    <message>
        <source>没有设置</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>每天的备份另存到</source>
        <translation>Copy each day’s backup to</translation>
    </message>
    <message>
        <source>读不出来</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>{file}不是简报台的备份，或者已经损坏。什么都没有改动，请另选一个。</source>
        <translation>{file} is not a backup made by this program, or is damaged. Nothing was changed; choose another.</translation>
    </message>
</context>
</TS>
