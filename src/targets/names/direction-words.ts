/**
 * What a word in the name of an indicator says about the direction that is wanted. The last word that counts decides: 投诉率 is wanted low,
 * 投诉处理率 high.
 */
export type DirectionRole =
  | 'event'
  | 'defect'
  | 'occurs'
  | 'work'
  | 'wanted'
  | 'less'
  | 'either'
  | 'item'
  | 'negation'
  | 'plain';

/** How a length of time is wanted, by the word before 时间, 时限, 天数 and the like. */
export type TimeRole = 'process' | 'service';

/** What each role means, with its words. Documented in GRAMMAR.md, which is made from this table. */
export const directionWords: Readonly<Record<DirectionRole, string>> = {
  // Nobody wants them, but people work on them: 受理信访案件数 and 查处违法行为数 are work that was done.
  event:
    '投诉 信访 上访 缠访 闹访 事故 火灾 火情 灾害 灾情 险情 疫情 发案 命案 违法 违规 违纪 违约 违章 违建 犯罪 纠纷 矛盾 隐患 漏洞 舆情 突发事件 群体性事件 不良事件 责任事件 案件发生 故障 中毒 溺水 泄漏 泄露 泄密 污染 传染病 感染 暴发 肇事 盗窃 诈骗 欠薪 拖欠 积案 积压 空置 闲置 撂荒 抛荒 病虫害 病害 盗猎 盗伐 盗采 盗挖 偷猎 偷捕 偷排 偷盗 抢劫 斗殴 侵权 制假 售假 坍塌 塌方 滑坡 决口 溃坝 爆炸 触电 踩踏 虫害 黑臭 扰民 拥堵 内涝 不良贷款 不良资产 坏账 欠费 欠税 失联 空编 超编 负债 债务 沉淀 集体访 越级访 重复访 客诉 败诉 逾期贷款 黑臭水体 违章建筑 违法建筑 违规使用 违规操作',
  // Nobody wants them, and they are no object of work: 差错, 返工, 死亡.
  defect:
    '差错 错误 错漏 错案 失误 误差 偏差 偏离 返工 返修 返贫 致贫 逾期 超期 延期 延误 延迟 拖延 迟到 迟报 漏报 瞒报 误报 错报 谎报 漏检 误检 漏诊 误诊 漏发 错发 漏损 线损 产销差 损失 损耗 损坏 损毁 破损 毁损 折损 缺陷 瑕疵 次品 废品 残次 劣质 不良 不良反应 并发症 超支 超标 超限 超载 超时 超员 超概 超预算 超占 超生 失业 辍学 流失 失学 离职 缺勤 缺课 缺席 旷工 旷课 缺编 空缺 缺口 死亡 伤亡 亡人 致死 致残 不及格 晚点 误点 缺岗 脱岗 再次手术 再入院 超标准接待 病死 病亡 死淘 死苗 缺苗 受伤 轻伤 重伤 受害 受灾 成灾 因灾 发病 患病 复发 近视 肥胖 龋患 文盲 贫困 结转 结余 空驶 空载 荒漠化 水土流失 能耗 耗能 耗电 电耗 耗水 水耗 煤耗 油耗 物耗 排放 碳强度 污染物 重污染 浪费 中断 宕机 停机 死机 停电 停水 停工 停产 停课 掉线 断线 断网 丢包 卡顿 丢失 遗失 缺失 失败 失信 失访 失约 失真 失效 亏损 赤字 退货 退单 退件 退稿 退票 拒收 拒付 拒贷 改判 发回重审 抄袭 差评 反弹 未结 挂账 违背 歧视 剖宫产 早产 低体重 畸形 劣V类 劣Ⅴ类 劣五类 裸露 过期 报废 倒伏 裂缝 渗漏 渗水 虫口密度 蚊蝇密度 鼠密度 噪声 噪音 异味 PM2.5 PM10 细颗粒物 可吸入颗粒物 二氧化硫 氮氧化物 异常 报错 缺货 断货 断供 脱销 挤占 挪用 截留 虚报 套取 冒领 混入 错配 恩格尔系数 基尼系数 物价涨幅 价格涨幅 通货膨胀 通胀 排名 位次',
  // Work that takes the words above as its object; as the last word it makes more better.
  work: '受理 处理 处置 查处 查办 查获 办理 办结 审理 审结 调解 调处 化解 解决 排查 排除 消除 整改 整治 治理 纠正 更正 接待 接访 打击 侦破 侦办 破获 破案 应对 扑救 扑灭 抢修 维修 修复 发现 查找 巡查 防范 预防 防治 防控 监测 挽回 追回 清理 清收 盘活 消化 处罚 核查 调查 督办 回复 答复 治疗 救助 救治 援助 救援 执行 执结 结案 帮扶 安置 资助 慰问 劝返 收治 检查 抽查 拆除 销毁 淘汰',
  // What is wanted anyway: as the last word it makes more better.
  wanted:
    '处结 办案 查实 查封 回应 回访 回收 反馈 抢险 恢复 响应 防御 预警 预报 监控 监管 监督 检测 检验 检疫 检定 巡检 巡护 筛查 普查 核实 督查 减排 侦结 接处 应答 应急 救护 救灾 治愈 康复 管理 随访 登记 上报 报告 报送 更换 打防 惩处 追责 问责 追缴 追赃 挽损 清偿 清缴 清退 清除 清零 清运 利用 收集 收运 理赔 赔付 赔偿 补偿 抚恤 帮教 转化 矫正 戒治 返校 再就业 就业 复学 宣传 培训 演练 教育 普及 知晓 满意 合格 达标 达到 达成 完成 及时 准时 准确 正确 覆盖 通过 使用 到位 入学 保障 满足 验收 合规 合法 规范 参与 更新 应用 发放 落实 签约 稳定 正常 完好 优良 优秀 良好 成功 参保 保险 节约 节省 节能 节水 节电 存活 成活 保存 保全 提升 提高 增长 增加 上升 改善 好转 净化 巩固 保持 保护 保洁 拨付 支付 兑付 兑现 履约 还款 归还 偿还 入库 归档 公开 公示 开放 共享 识别 鉴定 认定 评估 评审 审核 审查 审批 审计 复核 复查 备案 配备 配置 建成 建设 投运 运行 运营 在岗 出勤 到岗 解困 脱贫 化债 复垦 复耕 接种 免疫 隔离 阻断 溯源 追踪 录入 采集 分析 研判 疏导 疏散 转移 撤离 安全 平安 消纳 替代 无害化 资源化 综合利用 资金到位 消防',
  less: '下降 降低 减少 减量 减轻 压降 压减 压缩 削减 缩短 缩减 减幅 降幅 遏制',
  // 事故发生数, 不良反应发生率.
  occurs: '发生 爆发',
  // Both are wanted somewhere: 病虫害控制率 high, 预算控制率 low.
  either: '控制 管控 调整 变更 变动 变化 波动 浮动 增减 流动 检出 上诉 申诉 举报 报警 羁押',
  // Before a wanted word it makes an unwanted one (未完成, 不合格), before an unwanted one a wanted one (零事故, 无投诉).
  negation: '未 不 非 无 零 没有 杜绝 避免 防止',
  // Words that only begin like a negation, or hold a word of another role.
  plain:
    '未成年 未来 无人 无线 无障碍 不动产 不断 不同 非遗 非税 非营利 零售 零星 零工 零部件 不低于 不少于 不超过 不高于 不大于 不小于 不得 无公害 无偿 无烟 无土 不锈钢 失业保险 工伤保险 灾后 防灾减灾 减灾 污染防治 问题导向',
  // Cases may be work or harm: with work before them they are work (受理信访案件数).
  item: '案件 事项 工单 线索 问题 诉求',
};

/** What a role is called where the table is documented. */
export const directionRoleText: Readonly<Record<DirectionRole, string>> = {
  event: 'wanted low; with work right before it, the work is counted (查处违法行为数)',
  defect: 'wanted low',
  work: 'wanted high as the last word (投诉处理率)',
  wanted: 'wanted high as the last word (事故处理及时率)',
  less: 'wanted high as the last word (事故下降率); before an unwanted rate it is asked for (降低投诉率)',
  occurs: 'wanted low, also behind other words (事故发生数)',
  either: 'asked for before 率, 数, 比例 at the end',
  negation: 'turns the word behind it (不合格率 low, 无事故天数 high)',
  plain: 'says nothing',
  item: 'asked for behind an unwanted word; without one, or with work before it, wanted high',
};

/** Words before a length of time: to be short, or to be long. */
export const timeWords: Readonly<Record<TimeRole, string>> = {
  process:
    '完成 响应 处理 处置 等待 等候 排队 候诊 办理 办结 到位 到达 到场 出警 接警 整改 恢复 修复 维修 抢修 排除 拨付 支付 兑付 发放 准备 间隔 中断 停机 停电 停水 故障 申请 审批 审核 审查 受理 答复 回复 反馈 采购 交付 交货 施工 建设 诉讼 审理 结算 报销 通行 出行 住院 逾期 延误 延迟 拖延 耗时 用时 所需',
  service:
    '服务 开放 运行 运营 供冷 供热 供暖 供水 供电 供气 值班 值守 培训 质保 保修 保质 使用 有效 维护 维保 运维 租赁 学习 授课 讲座 播出 展出 展览 在线 保障 连续 无故障 故障间隔 活动 驻村 驻守 巡查 巡护 演出 训练 优良',
};

/** Money of which more is better, wherever it stands. */
export const wantedMoney =
  '节约 节省 降低 减少 结余 压减 节支 自筹 配套 筹集 募集 争取 收入 营收 产值 增加值 社会资本 收回 追回 挽回 清收 税收 税额 利润 销售 成交 交易额 合同额 引资 融资 投资额 拉动 带动 增收 创收 贷款发放 授信';
