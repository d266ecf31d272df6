"""The register for programs: JSON by typed schemas, described as OpenAPI 3.1."""
