"""From the model to canonical YAML that a trainer can read and edit."""
