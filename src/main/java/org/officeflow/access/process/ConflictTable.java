package org.officeflow.access.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.officeflow.access.ConflictRules;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table "Determine conflicting access", as it was deployed last. What it says of a pair it says as long as it stands, so it is
 * asked once: a page that shows many accesses leaves no trail of questions in the history. The engine writes down each question, in a
 * transaction of its own, because whoever asks may only be reading.
 */
@Component
class ConflictTable implements ConflictRules {

    static final String TABLE = "determine-conflicting-access";

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final AsSystem asSystem;
    private final ModelWords words;
    private final TransactionTemplate transaction;
    private final Map<Question, Optional<Value>> answers = new ConcurrentHashMap<>();

    ConflictTable(
            RepositoryService repository,
            DecisionService decisions,
            AsSystem asSystem,
            ModelWords words,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.decisions = decisions;
        this.asSystem = asSystem;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What one version of the table was asked. */
    private record Question(String table, Pair pair) {}

    @Override
    public Map<Pair, Value> against(Collection<Pair> pairs) {
        var conflicts = new LinkedHashMap<Pair, Value>();
        if (!pairs.isEmpty()) {
            asSystem.run(() -> {
                var table = newest();
                for (var pair : pairs) {
                    answers.computeIfAbsent(new Question(table, pair), this::answer)
                            .ifPresent(because -> conflicts.put(pair, because));
                }
            });
        }
        return conflicts;
    }

    private String newest() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Optional<Value> answer(Question question) {
        var facts = Map.<String, Object>of(
                "heldAccess", question.pair().held().value(),
                "wantedAccess", question.pair().wanted().value());
        var rules = transaction.execute(status -> decisions
                .evaluateDecisionTableById(question.table())
                .variables(facts)
                .evaluate()
                .getResultList());
        return rules == null
                ? Optional.empty()
                : rules.stream()
                        .filter(rule -> Boolean.TRUE.equals(rule.get("conflict")))
                        .findFirst()
                        .map(rule -> because(rule.get("because")));
    }

    private Value because(@Nullable Object written) {
        return written == null ? Saying.of("access", "conflict") : words.ruleTold(TABLE, written.toString());
    }
}
