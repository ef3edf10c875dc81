import type { ModelError } from '../../llm/language-model.ts';

/** One sentence for a person: what is wrong with the model, and what to do. Answers are given without it meanwhile. */
export function describeModelError(error: ModelError): string {
  switch (error.kind) {
    case 'model-timed-out':
      return `模型服务 ${error.timeoutMs / 1000} 秒没有答复，已按规则回答；可用 ZHUBI_MODEL_TIMEOUT_MS 调整等待时间。`;
    case 'model-unreachable':
      return '模型服务连接不上，已按规则回答；请检查网络和 OPENAI_BASE_URL。';
    case 'model-rejected':
      return error.status === 404
        ? '模型服务没有这个地址或模型（404），已按规则回答；请检查 OPENAI_BASE_URL 和 ZHUBI_CHAT_MODEL。'
        : `模型服务拒绝了请求（${error.status}），已按规则回答；请检查 OPENAI_API_KEY。`;
    case 'model-failed':
      return `模型服务出错（${error.status}），已按规则回答；请稍后再试。`;
    case 'format-unsupported':
      return '模型服务不支持按格式输出（json_schema、函数调用、JSON 模式都不行），已按规则回答；请换一个模型。';
    case 'reply-malformed':
      return '模型的答复不合格式，已按规则回答。';
    case 'reply-empty':
      return '模型的答复是空的，已按规则回答。';
    case 'reply-cut':
      return '模型的答复中途断了，已按规则回答。';
    case 'reply-too-long':
      return '模型的答复太长，没有写完，已按规则回答。';
    case 'reply-refused':
      return '模型拒绝回答，已按规则回答。';
    case 'plan-unending':
      return error.by === 'calls'
        ? '模型查了太多次还没有答复，已按规则回答。'
        : '模型理解一个问题用的词元超过上限，已按规则回答；可用 ZHUBI_MODEL_QUESTION_TOKENS 调整。';
    case 'model-cancelled':
      return '模型的答复已取消，已按规则回答。';
    case 'breaker-open':
      return '模型服务接连失败，一分钟内不再请求，已按规则回答。';
    case 'budget-spent':
      return `今天的模型用量已达上限（${error.limit} 个词元），今天剩下的问题都按规则回答；可用 ZHUBI_MODEL_DAILY_TOKENS 调整上限。`;
  }
}
