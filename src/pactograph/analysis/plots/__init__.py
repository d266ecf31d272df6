"""Plots of the analyses, as SVG, PNG or one HTML page that needs no network."""

from pactograph.analysis.plots.save import FORMATS, render, save

__all__ = ["FORMATS", "render", "save"]
