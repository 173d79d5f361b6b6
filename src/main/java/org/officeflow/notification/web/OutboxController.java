package org.officeflow.notification.web;

import java.util.Map;
import java.util.Set;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.language.Words;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.Group;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the mails of a case, sent, waiting, failed or kept. For office managers and administrators; what is confidential is for human
 * resources to read.
 */
@RestController
class OutboxController {

    private static final Words WORDS = Words.of("notification");

    private static final Set<String> READERS = Set.of(Group.OFFICE.key(), Group.ADMIN.key());

    private final Outbox outbox;
    private final CurrentUser currentUser;

    OutboxController(Outbox outbox, CurrentUser currentUser) {
        this.outbox = outbox;
        this.currentUser = currentUser;
    }

    @GetMapping("/api/outbox")
    ResponseEntity<Object> ofReference(@RequestParam String reference) {
        if (currentUser.groups().contains(Group.HR.key())) {
            return ResponseEntity.ok(outbox.ofReference(reference).stream()
                    .filter(mail -> mail.confidential() || mayReadAll())
                    .toList());
        }
        if (!mayReadAll()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of("message", WORDS.say("outbox.readers")));
        }
        return ResponseEntity.ok(outbox.ofReference(reference).stream()
                .map(mail -> mail.confidential() ? mail.withoutText() : mail)
                .toList());
    }

    private boolean mayReadAll() {
        return currentUser.groups().stream().anyMatch(READERS::contains);
    }
}
