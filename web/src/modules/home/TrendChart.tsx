import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Home } from '../../api/types'
import { useTheme } from '../../app/prefs'
import { fmt, t } from '../../i18n'

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer])

// Heights of bars, in units of ten thousand: positions on the screen, never amounts to calculate with.
const height = (amount: string) => Math.round(Number(amount) / 100) / 100

export function TrendChart({ months }: { months: Home['months'] }) {
  const box = useRef<HTMLDivElement>(null)
  const [theme] = useTheme()
  useEffect(() => {
    const el = box.current
    if (!el) return
    const chart = init(el, undefined, { renderer: 'svg' })
    chart.setOption(option(months, theme === 'dark'))
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(el)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [months, theme])
  const label = t('common.pair', { name: t('home.trend'), value: months.map((m) => `${fmt.month(m.period)} ${fmt.money(m.sales)}`).join(' · ') })
  return <div ref={box} className="chart" role="img" aria-label={label} />
}

/** The tooltip is built from elements: markup with style attributes would be refused by the content security policy. */
function tip(months: Home['months'], index: number): HTMLElement {
  const m = months[index]
  const out = document.createElement('div')
  for (const line of [m.period, `${t('home.salesSeries')} ${fmt.money(m.sales)}`, `${t('home.receivedSeries')} ${fmt.money(m.received)}`]) {
    out.appendChild(document.createElement('div')).textContent = line
  }
  return out
}

function option(months: Home['months'], dark: boolean): Parameters<EChartsType['setOption']>[0] {
  const ink = dark ? '#9aa1b1' : '#5d6475'
  const rule = dark ? '#2a2e37' : '#eceef2'
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    animation: !still,
    animationDuration: 300,
    grid: { left: 8, right: 4, top: 40, bottom: 4, containLabel: true },
    legend: { left: 0, top: 2, itemWidth: 11, itemHeight: 10, textStyle: { color: ink, fontSize: 12 }, data: [t('home.salesSeries'), t('home.receivedSeries')] },
    tooltip: {
      trigger: 'axis',
      backgroundColor: dark ? '#1c2027' : '#fff',
      borderColor: rule,
      textStyle: { color: dark ? '#e8eaef' : '#14171f', fontSize: 12 },
      formatter: (at: unknown) => tip(months, (at as { dataIndex: number }[])[0].dataIndex),
    },
    xAxis: { type: 'category', data: months.map((m) => fmt.month(m.period)), axisTick: { show: false }, axisLine: { lineStyle: { color: rule } }, axisLabel: { color: ink } },
    yAxis: { type: 'value', splitLine: { lineStyle: { color: rule } }, axisLabel: { color: ink } },
    series: [
      { name: t('home.salesSeries'), type: 'bar', barWidth: 18, itemStyle: { color: dark ? '#4f7cf5' : '#1d4ed8', borderRadius: [3, 3, 0, 0] }, data: months.map((m) => height(m.sales)) },
      {
        name: t('home.receivedSeries'),
        type: 'line',
        smooth: true,
        symbol: 'emptyCircle',
        symbolSize: 7,
        lineStyle: { width: 2 },
        itemStyle: { color: '#e08a1e' },
        data: months.map((m) => height(m.received)),
      },
    ],
  }
}
