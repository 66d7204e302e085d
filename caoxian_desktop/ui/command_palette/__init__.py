"""The command palette: every act by name, typed in Chinese, in pinyin or in English (Ctrl+Shift+P)."""
