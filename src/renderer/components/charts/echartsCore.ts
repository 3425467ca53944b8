import { CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

/** Only the parts of echarts that our charts are made of; they draw SVG, so that a copy is sharp. */
use([CustomChart, LineChart, GridComponent, TooltipComponent, SVGRenderer])

export { init }
