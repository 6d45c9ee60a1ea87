// n8n-core loads all of LangChain to hand nodes to agents as tools. Nothing here does that outside of
// a real n8n, and a tenth of the time of a file of tests would go into it.
module.exports = { BaseToolkit: class {} };
