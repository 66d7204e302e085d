<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AfterExport</name>
    <message>
        <source>找不到“{0}”：已被移走或删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有能打开“{0}”的程序，请从所在文件夹打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已复制路径</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已复制为图片，可粘贴到聊天窗口</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BriefingPanel</name>
    <message>
        <source>还没有可导出的报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开一份报告后，在这里选择内容、预览页面并导出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在分析…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随后可以选择内容、预览页面并导出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先填写：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读取另外 {0} 份报告…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已取消导出</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicesForm</name>
    <message>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版头信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一并汇编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出处、标记和水印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>排版说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已填 {0} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另 {0} 份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>仅本篇</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentsPart</name>
    <message>
        <source>上移（Alt+↑）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下移（Alt+↓）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全不选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复常用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} / {1} 项</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentsTree</name>
    <message>
        <source>材料内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只列入勾选的章节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最多印前两幅放得下的图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}（供研究）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverForm</name>
    <message>
        <source>{0}（必填）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>导出状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所在文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制路径</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出材料…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把这一页做成图片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>做成图片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制为图片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另存为图片…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出材料（F5）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先选择导出格式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在排版…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {0} 页 · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已导出：{0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>PDF（打印、归档）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word（可在 WPS 中修改）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel（指标、任务、批注表）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown（纯文本）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图片（发群用）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OFD（版式文件）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>格式</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormatsButton</name>
    <message>
        <source>请选格式</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>参阅</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审议讨论</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据与落实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一页纸：主要指标、亮点、短板、抓手、实事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>成册：指标、图表、摘录、正文、名词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编制单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>封面</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>红头：名称、期号、编发单位，报、送、发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>简报名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>总期号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编发单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版头和版记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>位置、原文、建议修改为、理由，取自“建议”批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出人（单位）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>肯定、疑问、建议，取自批注并附出处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发言人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>称呼</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结尾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题、称呼和署名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会前备答：低于上年的目标、口径、未完成事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部数据，附原句和出处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务、目标值、时限、牵头单位，供填报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按公文格式重排全文，可附页边批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如 农业农村工作简报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如 第12期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如 总第356期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不填则用常用标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不填则为“各位代表（委员）：”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不填则用常用语</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如 共印60份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>列入“建议”批注和写了修改建议的批注；批注文字作为理由印出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>亮点列入肯定，疑问、短板和待核的数据列入疑问，建议列入建议；批注文字一并印出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>勾选“批注印在页边”（见“出处、标记和水印”）后印出。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayoutNotes</name>
    <message>
        <source>字体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>字符与其他</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>因篇幅未列入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用内置的宋体、黑体、楷体，随文件嵌入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 种字体代用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 条提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} 条未列入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>……共 {0} 条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksPart</name>
    <message>
        <source>注明出处（第几部分第几段）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批注印在页边</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内部资料，注意保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>水印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印上导出时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>水印：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本程序不用于处理涉密文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不注出处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页边批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内部资料</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteFilter</name>
    <message>
        <source>连同批注文字和标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不勾选时只引用报告原文，您写的批注文字不印出来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本篇还没有批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未勾选类别，不引用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>引用 {0} 条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherReports</name>
    <message>
        <source>一并汇编的报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加入报告…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上移（Alt+↑）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下移（Alt+↓）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移出（Del）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本篇在前，下列报告随后；同一地方的按年份排在一起。列入各篇全部章节，批注按同一筛选引用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}（读取中…）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>上一页（PgUp）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一页（PgDn）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示比例</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示比例（Ctrl + + − 0，或按住 Ctrl 滚动）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/ %1 页</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetsBar</name>
    <message>
        <source>预设：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预设：未用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有改动尚未存入预设</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不用预设（从常用选择开始）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另存为预设…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把改动存入“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重命名“{0}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另存为预设</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重命名预设</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预设名称：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已有预设“{0}”，请换一个名称：</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>页面预览</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPicker</name>
    <message>
        <source>加入报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按地方、年份或名称查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告库中的报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告库中没有别的报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已选 {0} 份</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容或预览</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateBox</name>
    <message>
        <source>模板</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各种模板</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>已有文件：{0}。是否替换？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>替换文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出材料</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
