import type { Block } from '../../tables/document.ts';
import { heading } from '../blocks.ts';
import type { ReportContext } from '../report-context.ts';
import { goalsReached } from './goals-reached.ts';
import { indicatorAnalysis } from './indicator-analysis.ts';
import { moneyAnalysis } from './money-analysis.ts';

/** 三、资金和绩效目标完成情况分析: money, goals, points; tables, charts and the sums in words. */
export function completionAnalysis(context: ReportContext): Block[] {
  return [
    heading(1, context.say({ zh: '三、资金和绩效目标完成情况分析', en: '3. Money and results' }), 'completion'),
    ...moneyAnalysis(context),
    ...goalsReached(context),
    ...indicatorAnalysis(context),
  ];
}
