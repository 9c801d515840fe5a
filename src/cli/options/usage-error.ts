/** A mistake in how the program was called or configured: printed as one message, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
