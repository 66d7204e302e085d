<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>FolderRow</name>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>不指定</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>KeyEdit</name>
    <message>
        <source>快捷键：按下要用的键</source>
        <translation>Shortcut: press the key to use</translation>
    </message>
    <message>
        <source>按下要用的键</source>
        <translation>Press the key to use</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>操作、拼音或按键，如 导出、dc、Ctrl+D</source>
        <translation>Action, pinyin or key, such as Ctrl+D</translation>
    </message>
    <message>
        <source>筛选快捷键</source>
        <translation>Filter shortcuts</translation>
    </message>
    <message>
        <source>改给这个操作</source>
        <translation>Use it for this action</translation>
    </message>
    <message>
        <source>不用快捷键</source>
        <translation>No shortcut</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>全部恢复默认</source>
        <translation>Reset all</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>操作和快捷键</source>
        <translation>Actions and shortcuts</translation>
    </message>
    <message>
        <source>不在菜单里</source>
        <translation>Not in a menu</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>默认：{keys}</source>
        <translation>Default: {keys}</translation>
    </message>
    <message>
        <source>点右边的框，按下新的键。</source>
        <translation>Click the box on the right and press the new key.</translation>
    </message>
    <message>
        <source>“{keys}”不能用：输入文字、在列表中移动要用它。</source>
        <translation>“{keys}” cannot be used: it is needed for typing and moving in lists.</translation>
    </message>
    <message>
        <source>“{keys}”现在用于“{owner}”。改给“{act}”后，“{owner}”就没有这个键了。</source>
        <translation>“{keys}” is used for “{owner}”. Given to “{act}”, it no longer works for “{owner}”.</translation>
    </message>
    <message>
        <source>“{keys}”可能不起作用：{why}。</source>
        <translation>“{keys}” may not work: {why}.</translation>
    </message>
    <message>
        <source>仍然用这个键</source>
        <translation>Use it all the same</translation>
    </message>
    <message>
        <source>已改为“{keys}”。单个键只在光标位于正文时起作用。</source>
        <translation>Changed to “{keys}”. A single key works only while the text has the focus.</translation>
    </message>
    <message>
        <source>已改为“{keys}”。</source>
        <translation>Changed to “{keys}”.</translation>
    </message>
    <message>
        <source>已恢复默认；{acts}不再用这个键。</source>
        <translation>Reset to the default; it no longer works for {acts}.</translation>
    </message>
    <message>
        <source>已恢复默认。</source>
        <translation>Reset to the default.</translation>
    </message>
    <message>
        <source>全部快捷键已恢复默认。</source>
        <translation>All shortcuts are back to their defaults.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>阅读</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>界面</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>报告库与备份</source>
        <translation>Library and backups</translation>
    </message>
    <message>
        <source>隐私</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>高级</source>
        <translation>Advanced</translation>
    </message>
    <message>
        <source>宋体</source>
        <translation>Serif (宋体)</translation>
    </message>
    <message>
        <source>黑体</source>
        <translation>Sans (黑体)</translation>
    </message>
    <message>
        <source>楷体</source>
        <translation>Kai (楷体)</translation>
    </message>
    <message>
        <source>白</source>
        <translation>White</translation>
    </message>
    <message>
        <source>米黄</source>
        <translation>Cream</translation>
    </message>
    <message>
        <source>灰绿</source>
        <translation>Sage</translation>
    </message>
    <message>
        <source>按节编号（同引用）</source>
        <translation>By section, as cited</translation>
    </message>
    <message>
        <source>全文连续编号</source>
        <translation>Throughout the report</translation>
    </message>
    <message>
        <source>不显示</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{count}字</source>
        <translation>{count} characters</translation>
    </message>
    <message>
        <source>正文字体</source>
        <translation>Typeface</translation>
    </message>
    <message>
        <source>正文大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>每行字数</source>
        <translation>Line length</translation>
    </message>
    <message>
        <source>随窗口宽度</source>
        <translation>Window width</translation>
    </message>
    <message>
        <source>行距</source>
        <translation>Line spacing</translation>
    </message>
    <message>
        <source>段距</source>
        <translation>Paragraph spacing</translation>
    </message>
    <message>
        <source>纸色</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>段号</source>
        <translation>Paragraph numbers</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>数据下方画细线</source>
        <translation>Draw a thin line under figures</translation>
    </message>
    <message>
        <source>选中文字时</source>
        <translation>On selecting text</translation>
    </message>
    <message>
        <source>显示操作条</source>
        <translation>Show the selection bar</translation>
    </message>
    <message>
        <source>关掉后仍可用右键菜单和快捷键标注。</source>
        <translation>When off, you can still mark text with the context menu or keys.</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>换大小后窗口会重新布置。正文大小在“阅读”里。</source>
        <translation>Changing this rearranges the window. The report’s own text size is under “Reading”.</translation>
    </message>
    <message>
        <source>报告、材料和图表保持中文。换语言后窗口会重新布置。</source>
        <translation>Reports, papers and charts stay in Chinese. Changing this rebuilds the window in the other language.</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>界面文字</source>
        <translation>Interface text</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>动态效果</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>减少动态效果</source>
        <translation>Reduce motion</translation>
    </message>
    <message>
        <source>跳转到的位置不再渐隐，进度条不再来回移动。Windows 关闭了动画效果时本来如此。</source>
        <translation>The place of a jump no longer fades, and progress bars no longer run to and fro. This is always so where Windows shows no animations.</translation>
    </message>
    <message>
        <source>上次用的</source>
        <translation>Same as last time</translation>
    </message>
    <message>
        <source>PDF 和 Word</source>
        <translation>PDF and Word</translation>
    </message>
    <message>
        <source>材料种类</source>
        <translation>Kind of paper</translation>
    </message>
    <message>
        <source>打开“导出材料”时先选这一种。</source>
        <translation>“Export paper” opens with this one.</translation>
    </message>
    <message>
        <source>文件格式</source>
        <translation>File formats</translation>
    </message>
    <message>
        <source>存到</source>
        <translation>Save to</translation>
    </message>
    <message>
        <source>“文档”文件夹</source>
        <translation>“Documents” folder</translation>
    </message>
    <message>
        <source>每次导出后，这里改为最近用的文件夹。</source>
        <translation>After each export this changes to the folder last used.</translation>
    </message>
    <message>
        <source>报告库</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>报告、批注和更正都在这里，请不要手动改动其中的文件。</source>
        <translation>Reports, notes and corrections are kept here. Do not change these files by hand.</translation>
    </message>
    <message>
        <source>每天备份另存到</source>
        <translation>Copy backups to</translation>
    </message>
    <message>
        <source>没有设置</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>每天的备份除报告库自带的以外，再存一份到这里，如U盘。</source>
        <translation>A copy of each day’s backup is also kept here, for example on a USB stick.</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>立即备份…</source>
        <translation>Back up now…</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>Restore from backup…</translation>
    </message>
    <message>
        <source>我的署名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>交给同事的批注上写这个名字；空着就不写。</source>
        <translation>Shown on notes you hand over to colleagues; leave empty for none.</translation>
    </message>
    <message>
        <source>填过的内容</source>
        <translation>Form entries</translation>
    </message>
    <message>
        <source>记住检索词和导出时填过的内容</source>
        <translation>Remember searches and form entries</translation>
    </message>
    <message>
        <source>如编发单位、签发人，下次输入时提示。只存在本机。</source>
        <translation>Such as issuing offices and signatories, suggested as you type. Kept on this computer only.</translation>
    </message>
    <message>
        <source>已记住的</source>
        <translation>Remembered</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>设置文件</source>
        <translation>Settings file</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>可以用文本编辑器修改，下次启动时生效。</source>
        <translation>Can be changed in a text editor; takes effect at the next start.</translation>
    </message>
    <message>
        <source>日志</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>出错时供维护者查看，其中没有报告、批注的文字和文件名。</source>
        <translation>For maintainers when something goes wrong. It contains no text of reports or notes and no file names.</translation>
    </message>
    <message>
        <source>使用提示</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>再看一遍</source>
        <translation>Show again</translation>
    </message>
    <message>
        <source>安全模式</source>
        <translation>Safe mode</translation>
    </message>
    <message>
        <source>重新启动到安全模式</source>
        <translation>Restart in safe mode</translation>
    </message>
    <message>
        <source>窗口显示不正常时用：默认设置，不打开上次的报告。命令行：caoxian-desktop --safe-mode</source>
        <translation>Use this when the window does not show properly: default settings, last report not opened. Command line: caoxian-desktop --safe-mode</translation>
    </message>
    <message>
        <source>全部设置</source>
        <translation>All settings</translation>
    </message>
    <message>
        <source>全部恢复默认</source>
        <translation>Restore all defaults</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>设置</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>查找设置</source>
        <translation>Find a setting</translation>
    </message>
    <message>
        <source>在全部设置中查找</source>
        <translation>Search all settings</translation>
    </message>
    <message>
        <source>没有找到。换一个词，或清空查找。</source>
        <translation>Nothing found. Try another word, or clear the field.</translation>
    </message>
    <message>
        <source>本页恢复默认</source>
        <translation>Restore defaults</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>快捷键：%n个操作</source>
        <translation>
            <numerusform>Shortcuts: %n action</numerusform>
            <numerusform>Shortcuts: %n actions</numerusform>
        </translation>
    </message>
</context>
</TS>
