/** Tells whether an address answers 200 within some milliseconds. Never rejects: who cannot be reached or asked does not answer. */
export async function answersOk(url: string, milliseconds: number, signal?: AbortSignal): Promise<boolean> {
  const soon = AbortSignal.timeout(milliseconds);
  try {
    const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, soon]) : soon });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
