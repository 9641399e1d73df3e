// Package cost 成本: what movements of stock cost, as pure functions over their history. It knows no database.
// Invariant: what came in at cost = what went out at cost + variances + what lies there; nothing in stock is worth nothing;
// a replay from the first changed place gives what a replay from the beginning gives.
package cost
