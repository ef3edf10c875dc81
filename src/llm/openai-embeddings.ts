import { z } from 'zod';
import { boundedFetch } from './openai-fetch.ts';
import { withoutTracing } from './openai-tracing.ts';

export interface OpenAiEmbeddingsOptions {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  readonly timeoutMs: number;
}

/** Texts in one call: Alibaba's text-embedding-v3 and v4 refuse more. */
const BATCH = 10;

const vectorsSchema = z.array(z.array(z.number().finite()).min(1));

/** Embeddings of any service that speaks OpenAI's way. A call that fails, or gives no vectors, throws. */
export function createOpenAiEmbeddings(options: OpenAiEmbeddingsOptions) {
  const embed = async (texts: string[]): Promise<number[][]> => {
    withoutTracing();
    const { OpenAIEmbeddings } = await import('@langchain/openai');
    const embeddings = new OpenAIEmbeddings({
      model: options.model,
      apiKey: options.apiKey || 'none',
      timeout: options.timeoutMs,
      maxRetries: 1,
      batchSize: BATCH,
      // Line breaks stand between heading and text, and mean something.
      stripNewLines: false,
      encodingFormat: 'float',
      configuration: { baseURL: options.baseUrl, fetch: boundedFetch },
    });
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error('the embedding timed out')), options.timeoutMs);
    try {
      return vectorsSchema.parse(await Promise.race([embeddings.embedDocuments(texts), late]));
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    name: `${options.baseUrl} ${options.model}`,
    embedDocuments: embed,
    embedQuery: async (text: string): Promise<number[]> => (await embed([text]))[0] ?? [],
  };
}
