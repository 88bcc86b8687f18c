/* Stands in for one of Graphviz' plug-ins: it is there, and has nothing to offer.

   The wheel's drawing plug-ins bring forty libraries, one of them (libjbig) under the GPL, and an
   own libxcb that does not go together with a real window. Mandatkarta asks Graphviz for places only and
   draws itself. Without a plug-in for text, Graphviz estimates the width of texts, of which it gets none. */

struct api {
    int kind;
    void *types;
};

struct library {
    const char *name;
    const struct api *apis;
};

static const struct api none[] = {{0, 0}};

const struct library SYMBOL = {NAME, none};
