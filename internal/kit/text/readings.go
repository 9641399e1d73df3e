package text

// surnames are characters read in another way when they are a family name.
var surnames = map[rune]surnameReading{
	'单': {"shan", "价据位品头孔面层色相极芯股双片晶人元机线向口排体肩门桶刃节级独身张桌床杯杆摇轮眼反开联通柄车程行项笔件号只块板管箱包盒瓶"},
	'解': {"xie", "放决释冻码剖除散析答锁毒酒药压热调约聘雇说"},
	'仇': {"qiu", "恨人敌视"},
	'曾': {"zeng", "经"},
	'朴': {"piao", "素实"},
	'查': {"zha", "询看找账验收重核阅封处价单"},
	'区': {"ou", "域块间位县号分内外"},
}

// readings holds what the dictionary cannot know. "长 chang" sets the usual reading of a character in business texts;
// "长 zhang 部长 厂长" gives it another one inside those phrases. A phrase with two such characters stands in both lines.
const readings = `
重 chong 重庆 重复 重新 重组 重启 重置 重做 重开 重算 重印 重打 重审 重修 重叠 重阳 重名 重号 重建 重构 重发 重试 重现 重返 重逢 重洗 重申 双重 多重
长 chang
长 zhang 董事长 理事长 部长 厂长 店长 局长 市长 校长 院长 行长 会长 科长 处长 组长 班长 队长 家长 村长 镇长 县长 省长 首长 船长 机长 团长 站长 社长 所长 馆长 秘书长 成长 生长 增长 助长 长大 长势 长子县 长孙 长老 学长
行 hang 银行 商行 贸易行 五金行 电器行 文具行 行业 分行 支行 总行 央行 建行 工行 农行 中行 交行 招行 同行 行情 行列 行号 行家 外行 内行 洋行 车行 花行 米行 药行 拍卖行 典当行 琴行 茶行 布行 鞋行 灯饰行 粮行 鱼行 木行 纸行 金行 珠宝行 行长 行规 行话 行距 行当 行货 排行 单行本 太行 投行 换行 发卡行 开户行 付款行 收款行 代理行
厦 xia 厦门 厦大 厦航 厦工 厦钨 集厦
乐 yue 音乐 乐清 乐器 乐谱 乐队 乐团 乐曲 声乐 民乐 器乐 弦乐 管乐 西乐 乐章 乐府 交响乐 爱乐 配乐 奏乐 乐毅
乐 lao 乐亭
都 du
都 dou 都是 都有 都能 都可 都要 全都
会 kuai 会计 会计师 会稽 财会
传 zhuan 传记 自传 外传 水浒传 列传
还 huan
还 hai 还是 还有 还要 还在 还能 还可
调 tiao
调 diao 调拨 调查 调度 调动 调货 调研 调用 调仓 调出 调入 调岗 调库 调换 调任 调集 调运 调遣 调离 调取 调派 调头 调阅 抽调 借调 外调 强调 色调 声调 格调 音调 曲调 单调 基调 论调 腔调 调配
单 shan 单县 单氏
单 chan 单于
曾 zeng
曾 ceng 曾经 曾用 未曾 不曾 曾任
解 xie 解氏 解县
仇 qiu 仇氏
尉 yu 尉迟 尉犁
朝 zhao 朝气 朝夕 朝晖 朝霞 朝露 今朝 朝日
弹 tan 弹簧 弹性 弹力 弹垫 弹片 弹琴 弹弓 弹跳 弹射 弹出 反弹 回弹 评弹 弹棉 弹条
模 mu 模具 模板 模样 模子 模架 模仁 模胚 模芯 模头 冲模 压模 注塑模 铸模 开模 修模 吹塑模 拉丝模 钢模 木模 字模 塑模
参 shen 人参 海参 党参 西洋参 玄参 丹参 沙参 苦参 太子参 红参 参茸 参茶 花旗参 高丽参 参片
参 cen 参差
给 ji 给水 给排水 供给 补给 自给 给养 给付 给予 给料 配给 给气 给油
校 jiao 校对 校准 校验 校正 校核 校订 校直 校表 校样 调校 检校
轧 zha
轧 ya 轧花 轧棉 倾轧
藏 zang 西藏 藏族 藏红花 宝藏 藏药 藏香 藏毯 青藏 川藏 藏袍 藏历 藏羚羊 藏獒
差 chai 出差 差旅 差事 邮差 差遣 钦差
差 ci 参差
薄 bo 薄膜 薄荷 薄弱 单薄 厚薄 稀薄 浅薄 刻薄 薄利
削 xiao 切削 削皮 刀削面 铣削 车削 磨削 削片
剥 bao 剥线 剥皮 剥壳
率 shuai 率领 率先 表率 统率 草率 坦率
便 pian 便宜
塞 se 闭塞 堵塞 阻塞 栓塞 搪塞
着 zhuo 着色 着装 着陆 着手 着重 着落 附着 穿着 衣着 胶着 着眼 着力
着 zhao 着火 着急 着凉
粘 nian 粘度 粘性 粘土 粘液 粘胶 粘稠
得 dei 总得
的 di 的士 目的 标的 的确
畜 xu 畜牧 畜产 畜禽 畜养
称 chen 对称 称职 称心 匀称
仔 zi
仔 zai 牛仔 公仔 猪仔 打工仔 狗仔 肥仔
咖 ga 咖喱
茄 qie
茄 jia 雪茄
匙 chi 汤匙 茶匙 羹匙 匙羹 匙子
呢 ni 呢绒 毛呢 呢子 呢料 花呢 呢大衣 粗花呢 法兰呢
脯 fu
脯 pu 胸脯 鸡脯
角 jue 角色 角逐 角斗 主角 配角 口角
佛 fo
佛 fu 仿佛
泊 bo
泊 po 湖泊 血泊 梁山泊 罗布泊
柏 bo 柏林 黄柏
秘 bi 秘鲁
扎 za 扎带 包扎 捆扎 扎染 扎花 结扎 扎丝 扎钩 扎口 扎啤
拓 ta 拓片 拓印 拓本
落 lao 落枕
露 lou 露馅 露脸 露面
炮 bao 炮羊 炮牛
壳 qiao 地壳 甲壳 金蝉脱壳
色 shai 色子 掉色
纤 qian 纤夫 拉纤
卡 qia 关卡 卡口 哨卡 税卡
圈 juan 猪圈 羊圈 圈养 牛圈
降 xiang 投降 降伏 降服
省 xing 反省 自省 省亲 省悟
宿 xiu 星宿
恶 wu 可恶 厌恶
没 mo 没收 沉没 淹没 没药 埋没 吞没
埋 man 埋怨
盛 cheng 盛器 盛放 盛满 盛水
大 dai 大夫
系 ji 系带 系鞋带 系扣
抹 ma 抹布
扁 pian 扁舟
识 zhi 标识 款识
烙 luo 炮烙
吓 he 恐吓 恫吓
哪 ne 哪吒
涡 guo 涡阳
阿 e 东阿 阿胶 阿弥陀佛 阿房宫
番 pan 番禺
六 lu 六安 六合
蚌 beng 蚌埠
埔 bu 大埔
蔚 yu 蔚县
铅 yan 铅山
洞 tong 洪洞
峙 shi 繁峙
浚 xun 浚县
牟 mu 牟平 中牟
莘 xin 莘庄 莘松
珲 hun
珲 hui 瑷珲
莞 wan 莞尔
万 mo 万俟
俟 si
俟 qi 万俟
澹 tan 澹台
翟 zhai
缪 miao
缪 mou 未雨绸缪
覃 qin
朴 piao 朴氏
荥 ying 荥经
筠 jun 筠连
枞 zong 枞阳
堡 pu 十里堡 马家堡
堡 bu 吴堡 瓦窑堡
`
