"""The parts of `benches/serve`."""
