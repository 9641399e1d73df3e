import { theme as antdTheme } from 'antd'
import type { ThemeConfig } from 'antd'
import type { Theme } from './prefs'

/** antd tokens matched to styles/base.css, so that both draw the same page. */
export function antdTokens(theme: Theme): ThemeConfig {
  const dark = theme === 'dark'
  return {
    algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    hashed: false,
    token: {
      colorPrimary: dark ? '#3f6ff0' : '#1d4ed8',
      colorLink: dark ? '#8fb0ff' : '#1d4ed8',
      colorBgLayout: dark ? '#0f1115' : '#f4f5f7',
      colorBgContainer: dark ? '#171a20' : '#ffffff',
      colorBgElevated: dark ? '#1c2027' : '#ffffff',
      colorBorderSecondary: dark ? '#2a2e37' : '#e5e7ec',
      colorText: dark ? '#e8eaef' : '#14171f',
      colorTextPlaceholder: dark ? '#9aa1b1' : '#5d6475',
      borderRadius: 6,
      fontSize: 14,
      fontFamily: 'inherit',
    },
    components: {
      Table: {
        cellPaddingBlock: 6,
        cellPaddingInline: 8,
        headerBg: dark ? '#1c2027' : '#f7f8fa',
        headerSplitColor: 'transparent',
        headerBorderRadius: 8,
        rowHoverBg: dark ? '#1b202b' : '#f7f9fd',
        rowSelectedBg: dark ? '#1c2a4d' : '#eef3ff',
      },
    },
  }
}
