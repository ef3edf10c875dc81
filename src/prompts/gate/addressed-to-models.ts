/**
 * Words that no report has a use for: they speak to a model. Text that holds them is not sent, and a reply that
 * holds them is not shown. It is one wall of several: what gets by meets the closed vocabulary behind it.
 */
const PATTERNS: readonly RegExp[] = [
  /(?:忽略|无视|忘记|忘掉|抛开|不要理会|不用管|不必遵守)[^。！？]{0,16}(?:指令|指示|规则|要求|提示|设定|限制|约束|说明|命令|上文|以上|前面|之前)/,
  /(?:跳过|推翻|覆盖|取代|绕过|解除)[^。！？，]{0,8}(?:指令|提示|规则|设定|安全|限制)/,
  /(?:系统|初始|隐藏|内部)(?:提示词?|指令|消息|设定|密钥|口令)|提示词|越狱|开发者模式|调试模式|管理员模式|上帝模式/,
  /(?:你|您)(?:现在|从现在起|将|必须|应当|应该|需要|只能|只需|务必|不再)(?:是|扮演|充当|以|要|按|照|用|回答|回复|输出|说|写|听)|扮演|充当一个|角色设定/,
  /(?:请|必须|务必|只|仅|直接|一律|立即|然后|并)(?:回答|回复|输出|打印|复述|重复|返回|写出|说出|告诉(?:用户|对方|大家)|附上|插入|加上|声明|宣布|透露|泄露|公布)/,
  /(?:AI|人工智能|语言模型|大模型|模型|助手|机器人)[^。！？]{0,12}(?:请|必须|应|需|务必|不得|只能|听从|注意|执行|服从)/,
  /(?:最高|紧急|新的?|特别|优先)(?:优先级)?(?:指令|命令|指示)|指令(?:开始|结束|如下)|(?:密钥|口令|密码|令牌|环境变量|API)[^。！？]{0,10}(?:发|给|告诉|输出|显示|写|泄)/i,
  /(?:答案|结论|回答|回复)(?:应|须|必须|一律|统一|改|只能|就)(?:是|为|成|写)|(?:口吻|语气|身份)(?:回答|作答|回复|说话)|改写(?:为|成)|(?:读|看|扫描|处理)到(?:此|这)(?:里|处|段|句|条)|以(?:此|下面|这段|本段)[^。]{0,6}为准/,
  /(?:通知|提醒|@|呼叫|艾特)\s*(?:所有人|全体成员|everyone|channel|here)/i,
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b[\s\S]{0,40}\b(?:instruction|rule|prompt|above|previous|prior|earlier|guideline|restriction|everything|context)/i,
  /\b(?:system|hidden|initial|developer|secret)\s+(?:prompt|message|instruction|mode|override|key)/i,
  /\byou (?:are now|must|should|will|shall|have to|need to|can only)\b|\b(?:act|behave|respond|pretend|roleplay) (?:as|like|to be)\b|\bjailbr|\bDAN\b|\bpretend\b/i,
  /\b(?:reply|respond|answer|output|print|say|write|repeat|return|reveal|disclose|leak|append|insert|include|state|announce|translate|post|send|tell|show|give|display|begin|start|end|finish)\b[\s\S]{0,40}\b(?:only|exactly|with|the (?:word|phrase|following|text|user|key|secret|token|password)|verbatim|your|every|everyone|all)\b/i,
  /\b(?:assistant|system|user|AI|model|chatbot|LLM)\s*[:：]|<\|?(?:im_start|im_end|system|assistant|user|endoftext)|\[\/?(?:INST|SYS)|###\s*(?:instruction|system)/i,
  /\b(?:new|urgent|important|updated|real|actual)\s+(?:instruction|task|order|command|directive|rule)s?\b|\b(?:API|access)[ _-]?(?:key|token)\b|\bpassword\b|\bcanary\b/i,
];

export const isAddressedToModels = (text: string): boolean => PATTERNS.some((p) => p.test(text));

/** An English sentence: a Chinese report has names of some words, not sentences. */
const ENGLISH_SENTENCE = /(?:[A-Za-z'’]+[ ,;:]+){5,}/;

/** The same of a passage of a report, which has no English sentences of its own either. */
export const isSuspectPassage = (text: string): boolean =>
  isAddressedToModels(text) || ENGLISH_SENTENCE.test(text);
