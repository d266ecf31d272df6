"""A coded value with the words it rests on."""

from __future__ import annotations

from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from pactograph.records.span import Span

T = TypeVar("T")


class Value(BaseModel, Generic[T]):
    """A value, its spans (at least one: what has no evidence is not stored), confidence in 0..1 and reason in words."""

    model_config = ConfigDict(frozen=True)

    value: T
    spans: tuple[Span, ...] = Field(min_length=1)
    confidence: float = Field(ge=0, le=1)
    reason: str
