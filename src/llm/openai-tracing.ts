/** Each of them, set to `true`, makes langchain send every prompt to another service. */
const TRACING = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'];

/** What is sent goes to the configured service and nowhere else, whatever the machine's environment says. */
export function withoutTracing(): void {
  for (const name of TRACING) delete process.env[name];
}
