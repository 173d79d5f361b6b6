package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class WaitingSessionsTest {

    private final WaitingSessions sessions = new WaitingSessions(Duration.ofMinutes(10), 3);

    @Test
    void aNewSessionWaitsForTenMinutes() {
        assertThat(created().getMaxInactiveInterval()).isEqualTo(600);
    }

    @Test
    void ofTooManyTheOldestEnds() {
        var first = created();
        var second = created();
        created();
        assertThat(first.isInvalid()).isFalse();
        created();
        assertThat(first.isInvalid()).isTrue();
        assertThat(second.isInvalid()).isFalse();
        assertThat(sessions.count()).isEqualTo(3);
    }

    @Test
    void whatHasEndedCountsNoMore() {
        var first = created();
        sessions.sessionDestroyed(new HttpSessionEvent(first));
        created();
        created();
        created();
        assertThat(sessions.count()).isEqualTo(3);
        assertThat(first.isInvalid()).isFalse();
    }

    @Test
    void aSessionWhoseNumberChangesIsTheSame() {
        var first = created();
        var old = first.getId();
        first.changeSessionId();
        sessions.sessionIdChanged(new HttpSessionEvent(first), old);
        sessions.sessionDestroyed(new HttpSessionEvent(first));
        assertThat(sessions.count()).isZero();
    }

    private MockHttpSession created() {
        var session = new MockHttpSession();
        sessions.sessionCreated(new HttpSessionEvent(session));
        return session;
    }
}
