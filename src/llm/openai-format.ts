import type { ChatOpenAICallOptions } from '@langchain/openai';
import { z } from 'zod';
import type { ReplyFormat } from './model-memory.ts';

/** The name that the schema goes by; services allow letters and underscores. */
const NAME = 'reply';

/** What asks for a reply that fits the schema, in one of the ways that services know. */
export function formatOptions(format: ReplyFormat, schema: z.ZodType): Partial<ChatOpenAICallOptions> {
  switch (format) {
    case 'json-schema':
      return {
        response_format: {
          type: 'json_schema',
          json_schema: { name: NAME, strict: true, schema: jsonSchemaOf(schema) },
        },
      };
    case 'function-calling':
      return {
        tools: [
          {
            type: 'function',
            function: { name: NAME, description: 'Gives the reply.', parameters: jsonSchemaOf(schema) },
          },
        ],
        tool_choice: { type: 'function', function: { name: NAME } },
      };
    case 'json-mode':
      return { response_format: { type: 'json_object' } };
  }
}

/** In JSON mode nothing but the prompt says what the object must be. */
export const formatNotice = (format: ReplyFormat, schema: z.ZodType): string | null =>
  format === 'json-mode'
    ? `只输出一个 JSON 对象，符合这个 JSON Schema，前后不加任何文字：${JSON.stringify(jsonSchemaOf(schema))}`
    : null;

function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema);
  return json;
}
