package account

import "github.com/danielgtaylor/huma/v2"

// Schema tells the contract of the API what MarshalJSON writes: a word, not the number behind it.
func (Side) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeString, Enum: []any{Debit.String(), Credit.String()}}
}
