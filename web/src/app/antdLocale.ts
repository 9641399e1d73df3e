import type { ConfigProviderProps } from 'antd'
import type { Lang } from '../i18n'

export type AntdLocale = NonNullable<ConfigProviderProps['locale']>

export async function loadAntdLocale(lang: Lang): Promise<AntdLocale> {
  return lang === 'zh-CN' ? (await import('antd/locale/zh_CN')).default : (await import('antd/locale/en_US')).default
}
