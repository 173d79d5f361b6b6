package org.officeflow.models;

import java.util.function.Consumer;

/** One rule that every model of the house keeps; whatever breaks it is said in a sentence that names file and element. */
@FunctionalInterface
interface Rule {

    void check(ModelFiles files, House house, Consumer<String> fault);
}
