<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AnnotationsPanel</name>
    <message>
        <source>核对位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回收站</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkTags</name>
    <message>
        <source>给所选批注加标签，回车</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给所选批注加标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点一下从所选批注取下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点一下加到所选的全部批注</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>选这一处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选第{0}处</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>写批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>旧值…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>类别</source>
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
        <source>标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不标</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>{0} 条批注</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改为“{0}”（{1}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除（Del）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除所选批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对这条批注的位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标签，用空格分开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已选 {0} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由……（自动保存）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写批注……（自动保存）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批注内容</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>批注列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在正文中选中文字，按 H 或点颜色即可批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有符合条件的批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换一个条件，或清除筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 {0} 条批注的位置需要核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回收站</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题与开头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未定位批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除的批注会留在这里，随时可以恢复</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalBox</name>
    <message>
        <source>改成的文字；不写就是没有修改建议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改成的文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>建议删去这些文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>将“{0}”删去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>将“{0}”改为</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>批注时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批注：{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（无）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本句数字：{0} → {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批注的文字还在，同一句里别的数字变了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批注的文字里，数字变了。请看批注是否还成立。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文改过，找到了相近的文字。请看是不是这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 {0} 处都可能是原来的地方，请选一处。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到这段文字。可以在正文中选中文字再“重新定位”，也可以先留着：它一直在“未定位批注”里。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>核对位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认此处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新定位到所选文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>留待以后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一条（PgUp）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一条（PgDn）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回批注（Esc）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {0} / {1} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {0} 条留待以后，随时可以再来核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一遍核对完了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>都核对过了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每条批注都在它该在的地方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先在正文中选中文字，再按这里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定位到“{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部确认：仅邻近数字已变的 {0} 条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrashBar</name>
    <message>
        <source>返回批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复 {0} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部恢复</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
