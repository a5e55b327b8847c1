"""One data folder, open: the catalogue, the index over it, and the embedder both rest on."""

from dataclasses import dataclass

from corpus.catalogue import Catalogue
from embeddings.embedder import Embedder
from embeddings.index import PassageIndex


@dataclass(frozen=True)
class Library:
    catalogue: Catalogue
    index: PassageIndex
    embedder: Embedder

    def close(self) -> None:
        self.index.close()
        self.catalogue.close()
