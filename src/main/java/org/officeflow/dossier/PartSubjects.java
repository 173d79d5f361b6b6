package org.officeflow.dossier;

import java.util.Collection;
import java.util.Map;

/**
 * What the parts of a case are about, where a case has many parts that each do one thing; each procedure that has such parts has one.
 */
public interface PartSubjects {

    /**
     * The subjects of many parts by the process instance that does the part, read at once: lists are asked for often. What is no part
     * of this procedure is left out.
     */
    Map<String, String> ofInstances(Collection<String> instances);
}
