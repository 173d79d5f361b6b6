package org.officeflow.tasklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.dossier.CaseSubjects;
import org.officeflow.dossier.PartSubjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the card of a task says about its case. It is read from our own tables for all cards of a page together, at the moment
 * somebody looks; the engine stores nothing of it.
 */
@Service
public class CardFacts {

    private final TaskCases cases;
    private final List<CaseSubjects> procedures;
    private final List<PartSubjects> parts;

    CardFacts(TaskCases cases, List<CaseSubjects> procedures, List<PartSubjects> parts) {
        this.cases = cases;
        this.procedures = procedures;
        this.parts = parts;
    }

    /**
     * A case on a card.
     *
     * @param subject what it, or the part of it that the task belongs to, is about, where its procedure says so
     */
    public record Fact(String reference, @Nullable String subject) {}

    /** The cases of the process instances that tasks belong to, by instance. The caller knows that the person may read the tasks. */
    @Transactional(readOnly = true)
    public Map<String, Fact> of(Collection<String> instances) {
        var references = cases.ofInstances(instances);
        var subjects = new HashMap<String, String>();
        for (var procedure : procedures) {
            var own = references.values().stream()
                    .filter(procedure::owns)
                    .distinct()
                    .toList();
            if (!own.isEmpty()) {
                subjects.putAll(procedure.subjects(own));
            }
        }
        var ofParts = new HashMap<String, String>();
        parts.forEach(part -> ofParts.putAll(part.ofInstances(references.keySet())));
        var facts = new LinkedHashMap<String, Fact>();
        references.forEach((instance, reference) ->
                facts.put(instance, new Fact(reference, ofParts.getOrDefault(instance, subjects.get(reference)))));
        return facts;
    }
}
