/** Principal axes of a set of centred vectors, the strongest first (Jacobi rotations of the covariance matrix). */

const sweeps = 30;

export function principalAxes(rows: readonly Float64Array[], size: number): Float64Array[] {
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows) {
    for (let i = 0; i < size; i++)
      for (let j = i; j < size; j++) covariance[i]![j]! += (row[i]! * row[j]!) / rows.length;
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) covariance[i]![j] = covariance[j]![i]!;
  const axes = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(covariance, axes, p, q, size);
  }
  return [...axes.keys()]
    .sort((a, b) => covariance[b]![b]! - covariance[a]![a]!)
    .map((column) => Float64Array.from({ length: size }, (_, row) => axes[row]![column]!));
}

function rotate(matrix: Float64Array[], axes: Float64Array[], p: number, q: number, size: number): void {
  const off = matrix[p]![q]!;
  if (Math.abs(off) < 1e-12) return;
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * off);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < size; k++) {
    const [kp, kq] = [matrix[k]![p]!, matrix[k]![q]!];
    matrix[k]![p] = c * kp - s * kq;
    matrix[k]![q] = s * kp + c * kq;
  }
  for (let k = 0; k < size; k++) {
    const [pk, qk] = [matrix[p]![k]!, matrix[q]![k]!];
    matrix[p]![k] = c * pk - s * qk;
    matrix[q]![k] = s * pk + c * qk;
    const [ap, aq] = [axes[k]![p]!, axes[k]![q]!];
    axes[k]![p] = c * ap - s * aq;
    axes[k]![q] = s * ap + c * aq;
  }
}
